package org.ensemble.registration.roster;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.ensemble.platform.web.Language;
import org.ensemble.platform.web.Zones;
import org.jspecify.annotations.Nullable;

/** The whole list as CSV, in the reader's language; read and sent a few hundred rows at a time. */
@ApplicationScoped
class RosterFile {
    private static final int AT_ONCE = 500;
    /** ISO without the T: what every spreadsheet takes for a time and not for a text. */
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Roster roster;
    private final OrganizationNames names;
    private final RosterWords words;

    RosterFile(Roster roster, OrganizationNames names, RosterWords words) {
        this.roster = roster;
        this.names = names;
        this.words = words;
    }

    /** Recorded first: a file without a record of who took it must not exist. */
    Multi<String> export(UUID who, String course, Language language) {
        Multi<String> head = roster.recordExport(who, course)
                .replaceWith(Csv.BOM + Csv.line(head(language)))
                .toMulti();
        return Multi.createBy().concatenating().streams(head, lines(course, language));
    }

    private Multi<String> lines(String course, Language language) {
        return Multi.createBy()
                .repeating()
                .uni(() -> new Cursor(), place -> next(course, language, place))
                .whilst(block -> !block.isEmpty());
    }

    /** The block after the place, which moves on; empty at the end. */
    private Uni<String> next(String course, Language language, Cursor place) {
        return roster.rows(course, place.at, AT_ONCE).map(rows -> {
            StringBuilder block = new StringBuilder();
            for (RosterRow row : rows) {
                block.append(Csv.line(cells(row, language)));
                place.at = Place.of(row);
            }
            return block.toString();
        });
    }

    private List<String> head(Language language) {
        RosterTexts it = words.of(language);
        return List.of(
                it.name(),
                it.path(),
                it.language(),
                it.organization(),
                it.order(),
                it.zone(),
                it.joinedUtc(),
                it.needs());
    }

    private List<@Nullable Object> cells(RosterRow row, Language language) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(row.displayName());
        cells.add(words.path(row.path(), language));
        cells.add(words.language(row.language()));
        cells.add(row.memberOfPublic() ? words.of(language).orderPublic() : names.of(row, language.tag()));
        cells.add(words.order(row, language));
        cells.add(Zones.label(row.zone(), language));
        cells.add(TIME.format(row.at()));
        cells.add(row.accessibility());
        return cells;
    }

    /** How far one reader of the file has come. */
    private static final class Cursor {
        private Place at = Place.START;
    }
}
