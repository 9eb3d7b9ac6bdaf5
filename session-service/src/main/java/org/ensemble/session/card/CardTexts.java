package org.ensemble.session.card;

import io.quarkus.qute.i18n.MessageBundle;

/** What the pages about sessions say. The words are in {@code messages/session_*.properties}. */
@MessageBundle("session")
public interface CardTexts {
    String sessions();

    String lead();

    String liveSession();

    String week(int week);

    String none();

    String inEnglish();

    String inFrench();

    String yourTime();

    String sessionTime();

    String seatsLeft(int free, String shown);

    String full();

    String inLine(int waiting, String shown);

    String takeASeat();

    String joinTheLine();

    String signInToTake();

    String signInToWait();

    String youHaveASeat();

    String doorOpens(String when);

    String giveBack();

    String place(String place);

    String leaveTheLine();

    String join();

    String closed();

    String underWay();

    String cancelled();

    String over();

    String about();

    String when();

    String heldIn();

    String seats();

    String twinInFrench();

    String twinInEnglish();

    String allSessions();

    String giveBackTitle();

    String giveBackText();

    String leaveLineTitle();

    String leaveLineText();

    String keep();

    String nothingToGiveBack();

    String notYetTitle();

    String notYet(String when);

    String noLinkTitle();

    String noLink();

    String noSeatTitle();

    String noSeat();

    String doorClosedTitle();

    String doorClosed();

    String mySessions();

    String nextSessions();

    String noneOfMine();

    String seeAll();
}
