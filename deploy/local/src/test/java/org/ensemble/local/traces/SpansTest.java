package org.ensemble.local.traces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.ensemble.local.Json;
import org.junit.jupiter.api.Test;

class SpansTest {

    @Test
    void becomeZipkins() {
        byte[] span = join(
                field(1, bytes(16, 0xab)),
                field(2, bytes(8, 1)),
                field(4, bytes(8, 2)),
                field(5, text("PUT /api/sessions/{id}/seat")),
                new byte[] {6 << 3, 2},
                fixed(7, 1_000_000),
                fixed(8, 3_500_000),
                field(9, join(field(1, text("http.status_code")), field(2, new byte[] {3 << 3, 100}))));
        byte[] resource = field(1, join(field(1, text("service.name")), field(2, field(1, text("session-service")))));
        byte[] request = field(1, join(field(1, resource), field(2, field(2, span))));

        assertThat(Json.text(Spans.ofOtlp(request)))
                .isEqualTo("[{\"traceId\":\"" + "ab".repeat(16) + "\",\"id\":\"" + "01".repeat(8)
                        + "\",\"parentId\":\"" + "02".repeat(8)
                        + "\",\"name\":\"PUT /api/sessions/{id}/seat\",\"kind\":\"SERVER\",\"timestamp\":1000,"
                        + "\"duration\":2500,\"localEndpoint\":{\"serviceName\":\"session-service\"},"
                        + "\"tags\":{\"http.status_code\":\"100\"}}]");
    }

    @Test
    void refuseWhatIsNoMessage() {
        assertThatThrownBy(() -> Spans.ofOtlp(new byte[] {(byte) 0xff})).isInstanceOf(RuntimeException.class);
    }

    private static byte[] field(int id, byte[] value) {
        byte[] length = value.length < 128
                ? new byte[] {(byte) value.length}
                : new byte[] {(byte) (value.length | 0x80), (byte) (value.length >> 7)};
        return join(new byte[] {(byte) (id << 3 | 2)}, length, value);
    }

    private static byte[] join(byte[]... pieces) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] piece : pieces) {
            out.writeBytes(piece);
        }
        return out.toByteArray();
    }

    private static byte[] fixed(int id, long value) {
        return ByteBuffer.allocate(9)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) (id << 3 | 1))
                .putLong(value)
                .array();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(int count, int value) {
        byte[] bytes = new byte[count];
        java.util.Arrays.fill(bytes, (byte) value);
        return bytes;
    }
}
