package org.ensemble.gateway.refusal;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/** Marks a request as refused; from there, {@link RefusalFilter} answers it, whatever it was on its way to. */
public final class Refusals {

    private static final String REFUSAL = Refusals.class.getName();
    private static final String TYPED = REFUSAL + ".typed";
    private static final String RETRY_AFTER = REFUSAL + ".retryAfter";

    private Refusals() {}

    public static void refuse(RoutingContext context, Refusal refusal) {
        context.put(REFUSAL, refusal);
        context.next();
    }

    public static void refuse(RoutingContext context, Refusal refusal, long retryAfterSeconds) {
        context.put(RETRY_AFTER, retryAfterSeconds);
        refuse(context, refusal);
    }

    public static boolean refused(RoutingContext context) {
        return of(context) != null;
    }

    /** What a person sent with a form, so that the page that refuses it can give it back. */
    public static void typed(RoutingContext context, MultiMap form) {
        context.put(TYPED, form);
    }

    static @Nullable Refusal of(RoutingContext context) {
        return context.get(REFUSAL);
    }

    /** Empty where nothing was. */
    public static MultiMap typed(RoutingContext context) {
        MultiMap typed = context.get(TYPED);
        return typed == null ? MultiMap.caseInsensitiveMultiMap() : typed;
    }

    static long retryAfter(RoutingContext context) {
        Long seconds = context.get(RETRY_AFTER);
        return seconds == null ? 2 : seconds;
    }
}
