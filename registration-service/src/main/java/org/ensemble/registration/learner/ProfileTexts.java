package org.ensemble.registration.learner;

import io.quarkus.qute.i18n.MessageBundle;

/** The questions about a learner, and the profile page. The words are in {@code messages/profile_*.properties}. */
@MessageBundle("profile")
public interface ProfileTexts {
    String displayName();

    String displayNameHint();

    String languageLabel();

    String languageEn();

    String languageFr();

    String timeLabel();

    String timeHint();

    String timeManager();

    String timeSupporter();

    String timePractitioner();

    String zoneLabel();

    String zoneHint();

    String zoneCanada();

    String zoneElsewhere();

    String zoneStJohns();

    String zoneHalifax();

    String zoneToronto();

    String zoneWinnipeg();

    String zoneEdmonton();

    String zoneVancouver();

    String accountAway();

    String required();

    String optional();

    String organizationLabel();

    String organizationHint();

    String aboutWho();

    String organizationMember();

    String organizationChoose();

    String organizationPublic();

    String organizationOther();

    String organizationOtherLabel();

    String kindDepartment();

    String kindProvince();

    String kindTerritory();

    String kindMunicipality();

    String kindIndigenous();

    String kindElse();

    String accessibilityLabel();

    String accessibilityHint();

    String accessibilityContact(String name);

    String profileHeading();

    String profileIntro();

    String profileAccount();

    String profileAccountText();

    String profileName();

    String profileEmail();

    String profilePath();

    String profileSave();

    String profileSaved();

    String profileEmpty();
}
