package org.ensemble.drill.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerReaderTest {

    private final AnswerReader reader = new AnswerReader();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\ncontent-length: 2\r\n\r\n{}",
                "HTTP/1.1 200 OK\r\nContent-Length:0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
                "HTTP/1.1 204 No Content\r\n\r\n"
            })
    void an_answer_is_whole_with_its_last_byte_however_it_comes(String answer) {
        for (int i = 0; i < answer.length() - 1; i++) {
            assertThat(read(answer.substring(i, i + 1))).isEqualTo(AnswerReader.INCOMPLETE);
        }
        assertThat(read(answer.substring(answer.length() - 1))).isBetween(200, 204);
    }

    @Test
    void the_next_answer_is_read_like_the_first() {
        assertThat(read("HTTP/1.1 429 Too Many Requests\r\nContent-Length: 4\r\n\r\nsoon"))
                .isEqualTo(429);
        assertThat(read("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}")).isEqualTo(200);
    }

    private int read(String part) {
        return reader.read(Buffer.buffer(part));
    }
}
