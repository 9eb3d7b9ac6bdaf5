package org.ensemble.session.room;

import io.vertx.core.json.JsonObject;
import java.time.ZoneId;
import org.ensemble.platform.act.Act;
import org.ensemble.platform.web.Language;
import org.ensemble.platform.web.Times;
import org.jspecify.annotations.Nullable;

/** Who did what and when, in the reader's words. */
public record ActView(String when, String who, String what) {

    static ActView of(Act act, @Nullable String name, RoomTexts texts, Language language, ZoneId zone) {
        String who =
                name == null ? texts.facilitator() + " " + act.who().toString().substring(0, 8) : name;
        return new ActView(Times.dateTime(act.at(), zone, language), who, what(act, texts));
    }

    private static String what(Act act, RoomTexts texts) {
        JsonObject detail = new JsonObject(act.detail());
        String from = String.valueOf(detail.getValue("from"));
        String to = String.valueOf(detail.getValue("to"));
        return switch (act.what()) {
            case "session-scheduled" -> texts.actScheduled();
            case "session-changed" -> texts.actChanged();
            case "booking-opened" -> texts.actOpened();
            case "booking-closed" -> texts.actClosed();
            case "capacity-raised" -> texts.actRaised(from, to);
            case "capacity-lowered" -> texts.actLowered(from, to);
            case "session-cancelled" -> texts.actCancelled();
            default -> act.what();
        };
    }
}
