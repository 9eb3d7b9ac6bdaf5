package org.ensemble.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class JsonTest {

    @Test
    void writesWhatAnyReaderUnderstands() {
        assertThat(Json.text(Json.object("a", 1, "b", List.of("x\"y", "é\n"), "c", Json.object())))
                .isEqualTo("{\"a\":1,\"b\":[\"x\\\"y\",\"é\\u000a\"],\"c\":{}}");
    }
}
