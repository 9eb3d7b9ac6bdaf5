package org.ensemble.registration.roster;

import io.quarkus.qute.i18n.MessageBundle;

/** What the facilitators' pages say. The words are in {@code messages/roster_*.properties}. */
@MessageBundle("roster")
public interface RosterTexts {
    String heading();

    String total(long total);

    String csv();

    String csvNote();

    String byPath();

    String byLanguage();

    String byOrder();

    String byZone();

    String list();

    String name();

    String path();

    String language();

    String organization();

    String zone();

    String joined();

    String needs();

    String more();

    String first();

    String nobody();

    String count();

    String orderFederal();

    String orderProvincial();

    String orderTerritorial();

    String orderMunicipal();

    String orderIndigenous();

    String orderOther();

    String orderPublic();

    String orderNone();
}
