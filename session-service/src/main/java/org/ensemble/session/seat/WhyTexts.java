package org.ensemble.session.seat;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Why one has a seat or waits, said so that it holds for oneself and for somebody else. In French: {@code messages/why_fr.properties}. */
@MessageBundle("why")
public interface WhyTexts {
    @Message("Why am I waiting?")
    String question();

    @Message("Where you stand")
    String standing();

    @Message("Where this person stands")
    String standingOf();

    @Message("Place in line")
    String place();

    @Message("{#if ahead == 1}1 person is ahead{#else}{shown} people are ahead{/if}")
    String ahead(long ahead, String shown);

    @Message("Seats")
    String seats();

    @Message("Free seats")
    String free();

    @Message("People in line")
    String waiting();

    @Message("Asked")
    String asked();

    @Message("Has a seat since")
    String seatSince();

    @Message("Given back")
    String givenBackAt();

    @Message("The rule")
    String rule();

    @Message(
            """
            {#switch rule}
            {#case HAS_SEAT}The seat is confirmed.
            {#case IN_ORDER_OF_ARRIVAL}All seats are taken. A seat that comes free, or that is added, goes to the first in line: who asked earlier goes first, and nobody can be moved ahead.
            {#case BEING_LET_IN}Seats have come free and are being given out in order. This takes a moment.
            {#case SESSION_STARTED}The session has begun. Nobody gets in from the line any more.
            {#case SESSION_CANCELLED}The session is cancelled, and all seats and places in line with it.
            {#case GIVEN_BACK}The seat or place in line was given back. Whoever asks again goes to the end of the line.
            {#case LEFT_THE_COURSE}Whoever leaves the course gives back all seats and places in line.
            {#case NEVER_ASKED}No seat was asked for in this session.
            {#case NOT_IN_THE_COURSE}Seats are for those who have joined the course. Who joined a moment ago may have to wait a few seconds.
            {/switch}""")
    String because(Why.Rule rule);

    @Message("What happens next")
    String next();

    @Message(
            "As soon as it is your turn, the seat is yours and we write to you: there is nothing more to do. Looking at this page often changes nothing.")
    String nextText();

    @Message("Name not known yet")
    String unnamed();
}
