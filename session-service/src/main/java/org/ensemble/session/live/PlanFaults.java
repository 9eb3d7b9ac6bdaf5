package org.ensemble.session.live;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.qute.i18n.Localized;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.ensemble.platform.problem.FieldError;
import org.ensemble.platform.web.FormErrors;
import org.ensemble.platform.web.Language;

/** Says faults of a plan at the fields of its page. */
@ApplicationScoped
class PlanFaults {
    private final PlanTexts english;
    private final PlanTexts french;

    PlanFaults(PlanTexts english, @Localized("fr") PlanTexts french) {
        this.english = english;
        this.french = french;
    }

    /**
     * None where it isn't for its fields that it was refused. The end is typed as a length: what is wrong
     * with it is said there, once there is a start. In the summary each stands alone, so that it names its field.
     */
    FormErrors said(HttpProblem refused, Language language) {
        PlanTexts texts = language.pick(english, french);
        FormErrors errors = FormErrors.none();
        if (refused.getParameters().get("errors") instanceof List<?> faults) {
            for (Object one : faults) {
                if (one instanceof FieldError fault) {
                    String field = fault.field().equals("endsAt") ? "minutes" : fault.field();
                    if (!(field.equals("minutes") && !errors.at("startsAt").isEmpty())) {
                        errors = errors.with(field, text(texts, fault.message(), label(texts, field)));
                    }
                }
            }
        }
        return errors;
    }

    private static String text(PlanTexts texts, String key, String label) {
        return switch (key) {
            case "field.language" -> texts.languageFault();
            case "field.zone" -> texts.zoneFault();
            case "field.join-link" -> texts.joinLinkFault();
            case "field.far-away" -> texts.farAway();
            case "field.past" -> texts.past();
            case "field.too-long-session", "field.ends-before" -> texts.tooLongSession();
            case "field.too-long" -> texts.tooLong(label);
            case "field.out-of-range" -> texts.outOfRange(label);
            case "field.twin" -> texts.twinFault();
            case "field.course" -> texts.courseFault();
            case "field.beyond-room" -> texts.beyondRoom();
            case "field.room-too-small" -> texts.roomTooSmall();
            case "field.opens-late" -> texts.opensLate();
            case "field.opens-past" -> texts.opensPast();
            case "field.opens-settled" -> texts.opensSettled();
            case "field.settled" -> texts.settledFault();
            default -> texts.required(label);
        };
    }

    private static String label(PlanTexts texts, String field) {
        return switch (field) {
            case "titleEn" -> texts.titleEn();
            case "titleFr" -> texts.titleFr();
            case "descriptionEn" -> texts.descriptionEn();
            case "descriptionFr" -> texts.descriptionFr();
            case "week" -> texts.week();
            case "startsAt" -> texts.startsAt();
            case "roomLimit" -> texts.roomLimit();
            case "opensAt" -> texts.opensAt();
            case "minutes" -> texts.minutes();
            case "capacity" -> texts.capacity();
            case "joinLink" -> texts.joinLink();
            default -> field;
        };
    }
}
