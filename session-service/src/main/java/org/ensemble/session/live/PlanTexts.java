package org.ensemble.session.live;

import io.quarkus.qute.i18n.MessageBundle;

/** What the pages for planning say. The words are in {@code messages/plan_*.properties}. */
@MessageBundle("plan")
public interface PlanTexts {
    String newTitle();

    String editTitle();

    String lead();

    String week();

    String language();

    String english();

    String french();

    String twin();

    String twinHint();

    String noTwin();

    String titleEn();

    String titleFr();

    String descriptionEn();

    String descriptionFr();

    String startsAt();

    String startsAtHint();

    String minutes();

    String zone();

    String capacity();

    String joinLink();

    String joinLinkHint();

    String publish();

    String required();

    String languageFault();

    String zoneFault();

    String joinLinkFault();

    String farAway();

    String past();

    String tooLongSession();

    String tooLong();

    String outOfRange();

    String twinFault();
}
