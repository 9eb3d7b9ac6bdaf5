package org.ensemble.registration.learner;

import java.util.function.Function;

/** What can be wrong with an answer, and the text that says so. */
public enum Fault {
    DISPLAY_NAME_MISSING(FaultTexts::displayNameMissing),
    DISPLAY_NAME_LONG(FaultTexts::displayNameLong),
    LANGUAGE_UNKNOWN(FaultTexts::languageUnknown),
    ZONE_UNKNOWN(FaultTexts::zoneUnknown),
    TIME_UNKNOWN(FaultTexts::timeUnknown),
    PATH_UNKNOWN(FaultTexts::pathUnknown),
    CONSENT_NEEDED(FaultTexts::consentNeeded),
    ORGANIZATION_UNKNOWN(FaultTexts::organizationUnknown),
    ORGANIZATION_OTHER_MISSING(FaultTexts::organizationOtherMissing),
    ORGANIZATION_OTHER_LONG(FaultTexts::organizationOtherLong),
    ACCESSIBILITY_LONG(FaultTexts::accessibilityLong);

    private final Function<FaultTexts, String> text;

    Fault(Function<FaultTexts, String> text) {
        this.text = text;
    }

    String in(FaultTexts texts) {
        return text.apply(texts);
    }
}
