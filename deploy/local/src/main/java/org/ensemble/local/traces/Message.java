package org.ensemble.local.traces;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;

/** A protobuf message, read field by field: as much of the format as traces need. */
record Message(List<Field> fields) {

    /** Numbers are in {@code number}; texts, bytes and messages in {@code bytes}. */
    record Field(int id, long number, byte[] bytes) {}

    static Message of(byte[] bytes) {
        ByteBuffer from = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        List<Field> fields = new ArrayList<>();
        while (from.hasRemaining()) {
            long tag = varint(from);
            int id = (int) (tag >>> 3);
            switch ((int) (tag & 7)) {
                case 0 -> fields.add(new Field(id, varint(from), new byte[0]));
                case 1 -> fields.add(new Field(id, from.getLong(), new byte[0]));
                case 2 -> {
                    byte[] value = new byte[(int) varint(from)];
                    from.get(value);
                    fields.add(new Field(id, 0, value));
                }
                case 5 -> fields.add(new Field(id, from.getInt(), new byte[0]));
                default -> throw new IllegalArgumentException("not a protobuf message");
            }
        }
        return new Message(fields);
    }

    private static long varint(ByteBuffer from) {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            byte next = from.get();
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("a number too long");
    }

    List<Message> messages(int id) {
        return fields.stream()
                .filter(field -> field.id() == id)
                .map(field -> of(field.bytes()))
                .toList();
    }

    boolean has(int id) {
        return fields.stream().anyMatch(field -> field.id() == id);
    }

    long number(int id) {
        return first(id, Field::number, 0L);
    }

    String text(int id) {
        return first(id, field -> new String(field.bytes(), StandardCharsets.UTF_8), "");
    }

    String hex(int id) {
        return first(id, field -> HexFormat.of().formatHex(field.bytes()), "");
    }

    private <T> T first(int id, Function<Field, T> read, T otherwise) {
        return fields.stream()
                .filter(field -> field.id() == id)
                .map(read)
                .findFirst()
                .orElse(otherwise);
    }
}
