package org.ensemble.registration;

import io.quarkus.test.common.QuarkusTestResource;
import org.ensemble.platform.test.KafkaStack;
import org.ensemble.platform.test.PostgresStack;
import org.ensemble.platform.test.TokenStack;
import org.junit.jupiter.api.BeforeEach;

/** The service on the real parts: PostgreSQL, Kafka, tokens with real signatures, an identity provider's userinfo, a mail server. */
@QuarkusTestResource(PostgresStack.class)
@QuarkusTestResource(KafkaStack.class)
@QuarkusTestResource(TokenStack.class)
@QuarkusTestResource(AccountStack.class)
@QuarkusTestResource(MailStack.class)
public abstract class ServiceTest {
    @BeforeEach
    void accountsAnswer() {
        AccountStack.behave("well");
    }
}
