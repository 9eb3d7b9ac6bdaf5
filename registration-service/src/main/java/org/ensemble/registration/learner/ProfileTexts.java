package org.ensemble.registration.learner;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The questions about a learner, and the profile page. French: {@code messages/profile_fr.properties}. */
@MessageBundle("profile")
public interface ProfileTexts {
    @Message("The name that others see")
    String displayName();

    @Message("Your first name is enough.")
    String displayNameHint();

    @Message("Language of pages and messages")
    String languageLabel();

    @Message("English")
    String languageEn();

    @Message("Français")
    String languageFr();

    @Message("How much time do you have?")
    String timeLabel();

    @Message("This suggests your path. You can change it later.")
    String timeHint();

    @Message("20\u00a0min a week")
    String timeManager();

    @Message("2\u00a0h a week")
    String timeSupporter();

    @Message("3\u00a0h a week")
    String timePractitioner();

    @Message("Your time zone")
    String zoneLabel();

    @Message("Session times are shown in this time zone.")
    String zoneHint();

    @Message("Canada")
    String zoneCanada();

    @Message("Elsewhere")
    String zoneElsewhere();

    @Message("Newfoundland (St. John’s)")
    String zoneStJohns();

    @Message("Atlantic (Halifax)")
    String zoneHalifax();

    @Message("Eastern (Toronto, Montréal)")
    String zoneToronto();

    @Message("Central (Winnipeg)")
    String zoneWinnipeg();

    @Message("Mountain (Edmonton)")
    String zoneEdmonton();

    @Message("Pacific (Vancouver)")
    String zoneVancouver();

    @Message(
            "Your account can’t be looked up right now. Nothing was saved; your answers are still below. Wait a few seconds and send them again.")
    String accountAway();

    @Message("(required)")
    String required();

    @Message("(optional)")
    String optional();

    @Message("Your organization")
    String organizationLabel();

    @Message("Its order of government comes with it.")
    String organizationHint();

    @Message("How are you taking part?")
    String aboutWho();

    @Message("I’m here for an organization")
    String organizationMember();

    @Message("Choose from the list")
    String organizationChoose();

    @Message("I’m here as a member of the public")
    String organizationPublic();

    @Message("Other: it isn’t in the list")
    String organizationOther();

    @Message("Its name, if it isn’t in the list")
    String organizationOtherLabel();

    @Message("Federal organizations")
    String kindDepartment();

    @Message("Provinces")
    String kindProvince();

    @Message("Territories")
    String kindTerritory();

    @Message("Municipalities")
    String kindMunicipality();

    @Message("Indigenous governments and organizations")
    String kindIndigenous();

    @Message("Outside government")
    String kindElse();

    @Message("Accessibility needs")
    String accessibilityLabel();

    @Message("What would help you take part? Only the facilitators read this.")
    String accessibilityHint();

    @Message("Would you rather talk to a person? Write to {name}:")
    String accessibilityContact(String name);

    @Message("My profile")
    String profileHeading();

    @Message("What you change here holds from now on, on every page and in every message.")
    String profileIntro();

    @Message("Your account")
    String profileAccount();

    @Message("Your name and address come from your account. We look them up again when you save this page.")
    String profileAccountText();

    @Message("Name")
    String profileName();

    @Message("E-mail")
    String profileEmail();

    @Message("Your path")
    String profilePath();

    @Message("Save")
    String profileSave();

    @Message("Your profile is saved.")
    String profileSaved();

    @Message("You have no profile yet. It is made when you join a course, or when you save this page.")
    String profileEmpty();
}
