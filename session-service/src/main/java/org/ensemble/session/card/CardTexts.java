package org.ensemble.session.card;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages about sessions say. In French: {@code messages/session_fr.properties}. */
@MessageBundle("session")
public interface CardTexts {
    @Message("Live sessions")
    String sessions();

    @Message(
            "One hour each week with guests and with each other. English and French sessions are two originals: join either, or both.")
    String lead();

    @Message("Live session")
    String liveSession();

    @Message("Week {week}")
    String week(int week);

    @Message("No live sessions are planned yet. Come back soon.")
    String none();

    @Message("In English")
    String inEnglish();

    @Message("In French")
    String inFrench();

    @Message("your time")
    String yourTime();

    @Message("time of the session")
    String sessionTime();

    @Message("{#if free == 1}1 seat left{#else}{shown} seats left{/if}")
    String seatsLeft(int free, String shown);

    @Message("Full")
    String full();

    @Message("{#if waiting == 1}1 person in line{#else}{shown} people in line{/if}")
    String inLine(int waiting, String shown);

    @Message("Booking opens {when}")
    String opens(String when);

    @Message("Tell me when it opens")
    String tellMe();

    @Message("Sign in to be told when it opens")
    String signInToBeTold();

    @Message("We will write to you when booking opens. You then take a seat yourself.")
    String called();

    @Message("Don’t tell me")
    String dontTellMe();

    @Message("If no seat comes free for you: the recording and transcript are posted for everybody afterwards.")
    String comesAnyway();

    @Message("Watch live")
    String watch();

    @Message("You can watch without a seat. The recording and transcript are posted afterwards.")
    String watchInstead();

    @Message("The stream hasn’t begun yet")
    String noStreamYetTitle();

    @Message("Whoever has no seat can watch from {when}")
    String noStreamYet(String when);

    @Message("This session has no stream")
    String noStreamTitle();

    @Message(
            "Only those who have a seat can take part. The recording and transcript are posted for everybody afterwards.")
    String noStream();

    @Message("Take a seat")
    String takeASeat();

    @Message("Join the waiting list")
    String joinTheLine();

    @Message("Sign in to take a seat")
    String signInToTake();

    @Message("Sign in to join the waiting list")
    String signInToWait();

    @Message("You have a seat")
    String youHaveASeat();

    @Message("You can join from {when}")
    String doorOpens(String when);

    @Message("Give my seat back")
    String giveBack();

    @Message("You are {place} in line")
    String place(String place);

    @Message("Leave the waiting list")
    String leaveTheLine();

    @Message("Join")
    String join();

    @Message("Booking is closed")
    String closed();

    @Message("Under way")
    String underWay();

    @Message("Cancelled")
    String cancelled();

    @Message("Over")
    String over();

    @Message("About this session")
    String about();

    @Message("When")
    String when();

    @Message("Held in")
    String heldIn();

    @Message("Seats")
    String seats();

    @Message("This week’s session in French")
    String twinInFrench();

    @Message("This week’s session in English")
    String twinInEnglish();

    @Message("All live sessions")
    String allSessions();

    @Message("Give your seat back?")
    String giveBackTitle();

    @Message(
            "The next person in line gets it at once. If you change your mind, you can ask again, but you will be at the end of the line.")
    String giveBackText();

    @Message("Leave the waiting list?")
    String leaveLineTitle();

    @Message(
            "You lose your place in line. If you change your mind, you can ask again, but you will be at the end of the line.")
    String leaveLineText();

    @Message("Keep it")
    String keep();

    @Message("You have no seat in this session, and no place in line.")
    String nothingToGiveBack();

    @Message("The door isn’t open yet")
    String notYetTitle();

    @Message("Your seat is waiting for you. You can join from {when}")
    String notYet(String when);

    @Message("The link is on its way")
    String noLinkTitle();

    @Message("Your seat is safe. The team hasn’t set the link to this session yet: come back closer to its start.")
    String noLink();

    @Message("You have no seat in this session")
    String noSeatTitle();

    @Message("Only those who have a seat can join. See whether there is still room, or take a place in line.")
    String noSeat();

    @Message("This session is over")
    String doorClosedTitle();

    @Message("Thank you for coming by. See what comes next.")
    String doorClosed();

    @Message("Your live sessions")
    String mySessions();

    @Message("Next live sessions")
    String nextSessions();

    @Message("You have no seat yet.")
    String noneOfMine();

    @Message("See all live sessions")
    String seeAll();
}
