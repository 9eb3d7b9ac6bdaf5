package org.ensemble.session.room;

import io.quarkus.qute.i18n.MessageBundle;

/** What facilitators' pages about sessions say. The words are in {@code messages/room_*.properties}. */
@MessageBundle("room")
public interface RoomTexts {
    String manage();

    String plan();

    String session();

    String when();

    String seats();

    String waiting();

    String booking();

    String open();

    String closed();

    String cancelled();

    String over();

    String none();

    String taken();

    String capacity();

    String inLine();

    String edit();

    String view();

    String joinLink();

    String noJoinLink();

    String room();

    String newCapacity();

    String preview();

    String previewText(String capacity, String getIn, String stillWait);

    String previewLower(String capacity, String taken);

    String change(String capacity);

    String outOfRange();

    String belowTaken(String lowest);

    String bookingOpenText();

    String bookingClosedText();

    String closeBooking();

    String openBooking();

    String cancelSession();

    String cancelQuestion();

    String cancelText(String taken, String waiting);

    String cancelDo();

    String keep();

    String order();

    String number();

    String name();

    String state();

    String asked();

    String confirmed();

    String inLineState();

    String unnamed();

    String noSeats();

    String more();

    String acts();

    String noActs();

    String facilitator();

    String actScheduled();

    String actChanged();

    String actOpened();

    String actClosed();

    String actRaised(String from, String to);

    String actLowered(String from, String to);

    String actCancelled();
}
