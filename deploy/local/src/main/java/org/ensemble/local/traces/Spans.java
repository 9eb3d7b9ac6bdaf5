package org.ensemble.local.traces;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ensemble.local.Json;

/** From OTLP (ExportTraceServiceRequest) to Zipkin's JSON. The numbers are those of opentelemetry's trace.proto. */
final class Spans {

    private static final String[] KINDS = {"", "", "SERVER", "CLIENT", "PRODUCER", "CONSUMER"};

    private Spans() {}

    static List<Object> ofOtlp(byte[] request) {
        List<Object> spans = new ArrayList<>();
        for (Message ofResource : Message.of(request).messages(1)) {
            String service = ofResource.messages(1).stream()
                    .map(resource -> tags(resource, 1).getOrDefault("service.name", ""))
                    .findFirst()
                    .orElse("")
                    .toString();
            for (Message ofScope : ofResource.messages(2)) {
                ofScope.messages(2).forEach(span -> spans.add(zipkin(span, service)));
            }
        }
        return spans;
    }

    private static Map<String, Object> zipkin(Message span, String service) {
        Map<String, Object> zipkin = Json.object("traceId", span.hex(1), "id", span.hex(2));
        if (!span.hex(4).isEmpty()) {
            zipkin.put("parentId", span.hex(4));
        }
        zipkin.put("name", span.text(5));
        int kind = (int) span.number(6);
        if (kind > 1 && kind < KINDS.length) {
            zipkin.put("kind", KINDS[kind]);
        }
        zipkin.put("timestamp", span.number(7) / 1_000);
        zipkin.put("duration", Math.max(1, (span.number(8) - span.number(7)) / 1_000));
        zipkin.put("localEndpoint", Json.object("serviceName", service));
        Map<String, Object> tags = tags(span, 9);
        for (Message status : span.messages(15)) {
            if (status.number(3) == 2) {
                tags.put("error", status.text(2));
            }
        }
        zipkin.put("tags", tags);
        return zipkin;
    }

    private static Map<String, Object> tags(Message message, int id) {
        Map<String, Object> tags = new LinkedHashMap<>();
        for (Message pair : message.messages(id)) {
            pair.messages(2).forEach(value -> tags.put(pair.text(1), value(value)));
        }
        return tags;
    }

    private static String value(Message value) {
        if (value.has(2)) {
            return Boolean.toString(value.number(2) == 1);
        }
        if (value.has(3)) {
            return Long.toString(value.number(3));
        }
        if (value.has(4)) {
            return Double.toString(Double.longBitsToDouble(value.number(4)));
        }
        return value.text(1);
    }
}
