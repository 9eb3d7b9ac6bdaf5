package org.ensemble.session.notice;

import java.time.Instant;
import java.util.UUID;
import org.ensemble.platform.web.Language;
import org.ensemble.platform.web.Numbers;
import org.jspecify.annotations.Nullable;

/** The notices of this service, word for word. A notice that comes after the session has begun helps nobody: it expires then. */
public final class Notices {
    private Notices() {}

    public static NoticeRequested confirmed(Told session, UUID learner, @Nullable String zone, Instant at) {
        Told told = session.in(zone);
        return notice("seat-confirmed", "normal", told, learner, at, "/join")
                .says(
                        "You have a seat: " + told.titleEn(),
                        "Votre place est réservée\u00a0: " + told.titleFr(),
                        "You have a seat in the live session “%s” on %s. You can join from 15 minutes before it begins. If you can’t come, please give your seat back, so that somebody else gets in."
                                .formatted(told.titleEn(), told.whenEn()),
                        "Votre place est réservée pour la séance en direct «\u00a0%s\u00a0», le %s. Vous pourrez y participer dès 15\u00a0minutes avant le début. Si vous avez un empêchement, veuillez libérer votre place\u00a0: quelqu’un d’autre en profitera."
                                .formatted(told.titleFr(), told.whenFr()));
    }

    public static NoticeRequested promoted(Told session, UUID learner, @Nullable String zone, Instant at) {
        Told told = session.in(zone);
        return notice("seat-promoted", "high", told, learner, at, "/join")
                .says(
                        "You now have a seat: " + told.titleEn(),
                        "Une place s’est libérée pour vous\u00a0: " + told.titleFr(),
                        "Good news: your turn has come, and you now have a seat in the live session “%s” on %s. You can join from 15 minutes before it begins. If you can’t come any more, please give your seat back."
                                .formatted(told.titleEn(), told.whenEn()),
                        "Bonne nouvelle\u00a0: votre tour est venu, et votre place est maintenant réservée pour la séance en direct «\u00a0%s\u00a0», le %s. Vous pourrez y participer dès 15\u00a0minutes avant le début. Si vous avez un empêchement, veuillez libérer votre place."
                                .formatted(told.titleFr(), told.whenFr()));
    }

    public static NoticeRequested waitlisted(
            Told session, UUID learner, @Nullable String zone, long place, Instant at) {
        Told told = session.in(zone);
        return notice("seat-waitlisted", "normal", told, learner, at, "")
                .says(
                        "You are %s in line: %s".formatted(Numbers.ordinal(place, Language.EN), told.titleEn()),
                        "Vous êtes au %s\u00a0rang\u00a0: %s"
                                .formatted(Numbers.ordinal(place, Language.FR), told.titleFr()),
                        "The live session “%s” on %s is full for now, and you are %s in line. As soon as a seat is free for you, you get it and we tell you: there is nothing more to do. Every session is recorded and posted."
                                .formatted(told.titleEn(), told.whenEn(), Numbers.ordinal(place, Language.EN)),
                        "La séance en direct «\u00a0%s\u00a0», le %s, est complète pour le moment, et vous êtes au %s\u00a0rang de la liste d’attente. Dès qu’une place se libère pour vous, elle vous est attribuée et nous vous prévenons\u00a0: vous n’avez rien d’autre à faire. Chaque séance est enregistrée et publiée."
                                .formatted(told.titleFr(), told.whenFr(), Numbers.ordinal(place, Language.FR)));
    }

    public static NoticeRequested cancelled(Told session, UUID learner, @Nullable String zone, Instant at) {
        Told told = session.in(zone);
        return notice("session-cancelled", "high", told, learner, at, "")
                .says(
                        "Session cancelled: " + told.titleEn(),
                        "Séance annulée\u00a0: " + told.titleFr(),
                        "We are sorry: the live session “%s” planned for %s is cancelled. Your seat or place in line is gone with it. The other sessions of the course are still open to you."
                                .formatted(told.titleEn(), told.whenEn()),
                        "Nous sommes désolés\u00a0: la séance en direct «\u00a0%s\u00a0» prévue le %s est annulée, et votre place ou votre rang avec elle. Les autres séances du cours vous restent ouvertes."
                                .formatted(told.titleFr(), told.whenFr()));
    }

    public static NoticeRequested opened(Told session, UUID learner, @Nullable String zone, Instant at) {
        Told told = session.in(zone);
        return notice("booking-opened", "high", told, learner, at, "")
                .says(
                        "Booking is open: " + told.titleEn(),
                        "Les réservations sont ouvertes\u00a0: " + told.titleFr(),
                        "You asked to be told: you can now take a seat in the live session “%s” on %s. Seats go in the order in which people ask; when all are taken, you are put in line."
                                .formatted(told.titleEn(), told.whenEn()),
                        "Vous aviez demandé à être prévenu\u00a0: vous pouvez maintenant réserver une place pour la séance en direct «\u00a0%s\u00a0», le %s. Les places sont attribuées dans l’ordre des demandes\u00a0; quand toutes sont prises, vous entrez dans la liste d’attente."
                                .formatted(told.titleFr(), told.whenFr()));
    }

    /** For who waited for booking to open. */
    public static NoticeRequested cancelledUnopened(Told session, UUID learner, @Nullable String zone, Instant at) {
        Told told = session.in(zone);
        return notice("session-cancelled", "high", told, learner, at, "")
                .says(
                        "Session cancelled: " + told.titleEn(),
                        "Séance annulée\u00a0: " + told.titleFr(),
                        "We are sorry: the live session “%s” planned for %s is cancelled, so its booking doesn’t open. The other sessions of the course are still open to you."
                                .formatted(told.titleEn(), told.whenEn()),
                        "Nous sommes désolés\u00a0: la séance en direct «\u00a0%s\u00a0» prévue le %s est annulée, et les réservations n’ouvriront donc pas. Les autres séances du cours vous restent ouvertes."
                                .formatted(told.titleFr(), told.whenFr()));
    }

    private static Draft notice(String kind, String urgency, Told told, UUID learner, Instant at, String page) {
        return (subjectEn, subjectFr, textEn, textFr) -> new NoticeRequested(
                UUID.randomUUID(),
                learner,
                kind,
                urgency,
                at,
                told.startsAt().isAfter(at) ? told.startsAt() : null,
                subjectEn,
                subjectFr,
                textEn,
                textFr,
                "/sessions/" + told.session() + page);
    }

    private interface Draft {
        NoticeRequested says(String subjectEn, String subjectFr, String textEn, String textFr);
    }
}
