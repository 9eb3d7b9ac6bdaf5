package org.ensemble.session.live;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages for planning say. In French: {@code messages/plan_fr.properties}. */
@MessageBundle("plan")
public interface PlanTexts {
    @Message("Plan a live session")
    String newTitle();

    @Message("Edit the session")
    String editTitle();

    @Message(
            "A session is held in one language; its title and description are written in both. It is published as soon as you save.")
    String lead();

    @Message("Week")
    String week();

    @Message("Held in")
    String language();

    @Message("English")
    String english();

    @Message("French")
    String french();

    @Message("This week’s session in the other language")
    String twin();

    @Message("Each links to the other for readers.")
    String twinHint();

    @Message("None")
    String noTwin();

    @Message("Title in English")
    String titleEn();

    @Message("Title in French")
    String titleFr();

    @Message("Description in English")
    String descriptionEn();

    @Message("Description in French")
    String descriptionFr();

    @Message("Start")
    String startsAt();

    @Message("In the time zone below.")
    String startsAtHint();

    @Message("Length in minutes")
    String minutes();

    @Message("Time zone")
    String zone();

    @Message("Seats")
    String capacity();

    @Message("Link to the live platform")
    String joinLink();

    @Message("Begins with https://. Only those who have a seat get to it, from 15 minutes before.")
    String joinLinkHint();

    @Message("Most people that the room holds")
    String roomLimit();

    @Message("The live platform’s own limit. Leave it empty if there is none. Nobody can raise the seats beyond it.")
    String roomLimitHint();

    @Message("Link to watch only")
    String watchLink();

    @Message(
            "Begins with https://. From 15 minutes before the start, whoever has no seat can watch there, without an account.")
    String watchLinkHint();

    @Message("The room doesn’t hold so many.")
    String beyondRoom();

    @Message("The session has more seats than that. Lower the seats first.")
    String roomTooSmall();

    @Message("Booking opens")
    String opensAt();

    @Message("In the time zone below. Leave it empty and seats can be taken as soon as you save.")
    String opensAtHint();

    @Message("Booking must open before the session starts.")
    String opensLate();

    @Message("Booking must open in the future. Leave this empty to open it as soon as you save.")
    String opensPast();

    @Message(
            "To open or close booking now, use the buttons on the session’s page. Once it has been opened or closed, this stays.")
    String opensSettled();

    @Message("Publish the session")
    String publish();

    @Message("Somebody else changed this session meanwhile")
    String overtakenTitle();

    @Message("Nothing was saved. What you typed is still here; if you save again, it replaces what they wrote.")
    String overtaken();

    @Message("See how it stands now (in a new tab)")
    String asItStands();

    @Message("{label}: this is missing.")
    String required(String label);

    @Message("Choose English or French.")
    String languageFault();

    @Message("Choose a time zone from the list.")
    String zoneFault();

    @Message("The link must begin with https://.")
    String joinLinkFault();

    @Message("This is too far away.")
    String farAway();

    @Message("The start must lie in the future.")
    String past();

    @Message("A session lasts from 1 minute to 12 hours.")
    String tooLongSession();

    @Message("{label}: this is too long.")
    String tooLong(String label);

    @Message("{label}: this number isn’t possible.")
    String outOfRange(String label);

    @Message("Choose another session of the same week, in the other language.")
    String twinFault();

    @Message("This course isn’t known here. If it was published a moment ago, try again shortly.")
    String courseFault();

    @Message("This stays as it was: the session has begun or was cancelled.")
    String settledFault();
}
