package org.ensemble.gateway;

import io.quarkus.test.common.QuarkusTestResource;
import java.net.URI;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What the tests of the gateway stand on: the small servers, and somebody who visits the site. */
@QuarkusTestResource(Stack.class)
abstract class GatewayTest {

    @SharedWithStack
    Map<String, Object> values;

    Shared shared;
    Visitor visitor;

    @BeforeEach
    void arrive() {
        shared = new Shared(values);
        shared.count("lifespan").set(300);
        shared.count("login.failing").set(0);
        visitor = new Visitor(site());
    }

    @AfterEach
    void leave() {
        visitor.close();
    }

    static URI site() {
        return URI.create(ConfigProvider.getConfig().getValue("ENSEMBLE_SITE", String.class));
    }

    void signIn() {
        visitor.follow("/en/sign-in?return=/en/sessions/echo");
    }
}
