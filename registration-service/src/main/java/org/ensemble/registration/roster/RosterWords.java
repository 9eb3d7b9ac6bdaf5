package org.ensemble.registration.roster;

import io.quarkus.qute.i18n.Localized;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import org.ensemble.platform.web.Language;
import org.ensemble.registration.learner.PathTexts;
import org.ensemble.registration.learner.ProfileTexts;

/** What the list's codes are called on the pages, in a language. */
@ApplicationScoped
class RosterWords {
    private final RosterTexts english;
    private final RosterTexts french;
    private final PathTexts englishPaths;
    private final PathTexts frenchPaths;
    private final ProfileTexts profile;

    RosterWords(
            RosterTexts english,
            @Localized("fr") RosterTexts french,
            PathTexts englishPaths,
            @Localized("fr") PathTexts frenchPaths,
            ProfileTexts profile) {
        this.english = english;
        this.french = french;
        this.englishPaths = englishPaths;
        this.frenchPaths = frenchPaths;
        this.profile = profile;
    }

    RosterTexts of(Language language) {
        return language.pick(english, french);
    }

    String path(String path, Language language) {
        PathTexts it = language.pick(englishPaths, frenchPaths);
        return switch (path) {
            case "practitioner" -> it.practitioner();
            case "supporter" -> it.supporter();
            case "manager" -> it.manager();
            default -> path;
        };
    }

    /** A language is called by its own name, whoever reads. */
    String language(String spoken) {
        return spoken.equals("fr") ? profile.languageFr() : profile.languageEn();
    }

    String order(RosterRow row, Language language) {
        RosterTexts it = of(language);
        if (row.memberOfPublic()) {
            return it.orderPublic();
        }
        return switch (Objects.requireNonNullElse(row.order(), "none")) {
            case "federal" -> it.orderFederal();
            case "provincial" -> it.orderProvincial();
            case "territorial" -> it.orderTerritorial();
            case "municipal" -> it.orderMunicipal();
            case "indigenous" -> it.orderIndigenous();
            case "other" -> it.orderOther();
            default -> it.orderNone();
        };
    }
}
