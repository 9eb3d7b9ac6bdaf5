package org.ensemble.registration.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "\n=cmd|' /C calc'!A0", "\u200b=1", "＝1"})
    void whatASpreadsheetWouldReckonStaysText(String typed) {
        assertThat(Csv.cell(typed)).startsWith("\"'");
    }

    @Test
    void quotesCommasAndLineBreaksStayInTheirCell() {
        assertThat(Csv.line(Arrays.asList("a,b", "say \"hi\"", null, "two\nlines")))
                .isEqualTo("\"a,b\",\"say \"\"hi\"\"\",\"\",\"two\nlines\"\r\n");
    }

    @Property(tries = 300)
    void everyCellIsQuotedWhole(@ForAll String typed) {
        String cell = Csv.cell(typed);
        assertThat(cell).startsWith("\"").endsWith("\"");
        assertThat(cell.substring(1, cell.length() - 1).replace("\"\"", "")).doesNotContain("\"");
    }
}
