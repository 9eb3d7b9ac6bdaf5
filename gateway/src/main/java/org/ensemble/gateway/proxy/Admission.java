package org.ensemble.gateway.proxy;

import io.vertx.ext.web.RoutingContext;
import org.ensemble.gateway.asked.Asked;
import org.ensemble.gateway.caller.Caller;
import org.ensemble.gateway.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/** Whether a caller may go on to a service, as far as that can be said without knowing what the service does. */
final class Admission {

    private Admission() {}

    static @Nullable Refusal refusal(RoutingContext context, Caller caller) {
        return switch (caller.kind()) {
            case SESSION, BEARER -> null;
            case REJECTED -> Refusal.TOKEN_NOT_ACCEPTED;
            case UNKNOWN -> Refusal.LOGIN_DOWN;
            // Whoever just opens a page reads on as a guest; a script or a form would act on what is no longer so.
            case OVER -> Asked.navigation(context) ? null : Refusal.SESSION_OVER;
            case GUEST -> Asked.page(context) && !Asked.safe(context) ? Refusal.NOT_SIGNED_IN : null;
        };
    }
}
