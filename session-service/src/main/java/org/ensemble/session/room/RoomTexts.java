package org.ensemble.session.room;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What facilitators' pages about sessions say. In French: {@code messages/room_fr.properties}. */
@MessageBundle("room")
public interface RoomTexts {
    @Message("Manage sessions")
    String manage();

    @Message("Plan a session")
    String plan();

    @Message("Session")
    String session();

    @Message("When")
    String when();

    @Message("Seats taken")
    String seats();

    @Message("In line")
    String waiting();

    @Message("Booking")
    String booking();

    @Message("Open")
    String open();

    @Message("Closed")
    String closed();

    @Message("Cancelled")
    String cancelled();

    @Message("No session is planned yet.")
    String none();

    @Message("have a seat")
    String taken();

    @Message("seats")
    String capacity();

    @Message("in line")
    String inLine();

    @Message("Edit the session")
    String edit();

    @Message("See it as learners do")
    String view();

    @Message("Link to the live platform")
    String joinLink();

    @Message("Not set yet")
    String noJoinLink();

    @Message("Room")
    String room();

    @Message("Number of seats")
    String newCapacity();

    @Message("See what would change")
    String preview();

    @Message("With {capacity} seats, {getIn} get in, {stillWait} still wait.")
    String previewText(String capacity, String getIn, String stillWait);

    @Message("With {capacity} seats, the {taken} who have a seat keep it.")
    String previewLower(String capacity, String taken);

    @Message("Change to {capacity} seats")
    String change(String capacity);

    @Message("A session has from 1 to 100,000 seats.")
    String outOfRange();

    @Message("Nobody who has a seat loses it. The lowest possible number is {lowest}.")
    String belowTaken(String lowest);

    @Message("Booking is open: everybody in the course can ask for a seat.")
    String bookingOpenText();

    @Message("Booking is closed: nobody new can ask. Those in line still get the seats that become free.")
    String bookingClosedText();

    @Message(
            "Booking is announced for {when}: until then nobody can ask for a seat. {#if calls == 0}Nobody has asked to be told yet.{#else if calls == 1}1 person wants to be told.{#else}{shown} people want to be told.{/if}")
    String bookingAnnouncedText(String when, long calls, String shown);

    @Message("Announced")
    String announced();

    @Message("In all time zones")
    String zones();

    @Message("Time zone")
    String zone();

    @Message("Booking opens")
    String opens();

    @Message("Starts")
    String starts();

    @Message("Before 8 a.m. or after 8 p.m.")
    String oddHour();

    @Message(
            "The room holds {limit} people at most. For more, enter a bigger room’s limit and link, or a link to watch only, by “Edit the session”.")
    String beyondRoom(String limit);

    @Message("Most people that the room holds")
    String roomLimit();

    @Message("Link to watch only")
    String watchLink();

    @Message("Close booking")
    String closeBooking();

    @Message("Open booking")
    String openBooking();

    @Message("Cancel the session")
    String cancelSession();

    @Message("Cancel this session?")
    String cancelQuestion();

    @Message("{taken} people with a seat and {waiting} in line are told at once. This can’t be undone.")
    String cancelText(String taken, String waiting);

    @Message("Cancel the session and tell everyone")
    String cancelDo();

    @Message("Keep the session")
    String keep();

    @Message("Seats and line, in order of arrival")
    String order();

    @Message("No.")
    String number();

    @Message("Name")
    String name();

    @Message("State")
    String state();

    @Message("Asked")
    String asked();

    @Message("Has a seat")
    String confirmed();

    @Message("In line")
    String inLineState();

    @Message("Name not known yet")
    String unnamed();

    @Message("Nobody has asked for a seat yet.")
    String noSeats();

    @Message("Show more")
    String more();

    @Message("What was done")
    String acts();

    @Message("Nothing yet.")
    String noActs();

    @Message("Facilitator")
    String facilitator();

    @Message("planned the session")
    String actScheduled();

    @Message("edited the session")
    String actChanged();

    @Message("opened booking")
    String actOpened();

    @Message("closed booking")
    String actClosed();

    @Message("raised the seats from {from} to {to}")
    String actRaised(String from, String to);

    @Message("lowered the seats from {from} to {to}")
    String actLowered(String from, String to);

    @Message("cancelled the session")
    String actCancelled();
}
