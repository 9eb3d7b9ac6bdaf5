package org.ensemble.registration.roster;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the facilitators' pages say. French: {@code messages/roster_fr.properties}. */
@MessageBundle("roster")
public interface RosterTexts {
    @Message("Enrolments")
    String heading();

    @Message("{total} enrolled")
    String total(long total);

    @Message("Download as CSV")
    String csv();

    @Message("The file holds personal information. The download is recorded.")
    String csvNote();

    @Message("By path")
    String byPath();

    @Message("By language")
    String byLanguage();

    @Message("By order of government")
    String byOrder();

    @Message("By time zone")
    String byZone();

    @Message("Learners")
    String list();

    @Message("Name")
    String name();

    @Message("Path")
    String path();

    @Message("Language")
    String language();

    @Message("Organization")
    String organization();

    @Message("Order of government")
    String order();

    @Message("Time zone")
    String zone();

    @Message("Joined")
    String joined();

    @Message("Joined (UTC)")
    String joinedUtc();

    @Message("Accessibility needs")
    String needs();

    @Message("Next page")
    String more();

    @Message("First page")
    String first();

    @Message("Nobody has joined yet.")
    String nobody();

    @Message("Learners")
    String count();

    @Message("Federal")
    String orderFederal();

    @Message("Provincial")
    String orderProvincial();

    @Message("Territorial")
    String orderTerritorial();

    @Message("Municipal")
    String orderMunicipal();

    @Message("Indigenous")
    String orderIndigenous();

    @Message("Outside government")
    String orderOther();

    @Message("Member of the public")
    String orderPublic();

    @Message("Not said")
    String orderNone();
}
