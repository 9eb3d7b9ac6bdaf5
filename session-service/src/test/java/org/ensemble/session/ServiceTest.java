package org.ensemble.session;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.ensemble.platform.test.KafkaStack;
import org.ensemble.platform.test.PostgresStack;
import org.ensemble.platform.test.TokenStack;

/** A test of the running service with a real PostgreSQL, a real Kafka and real tokens. All such tests share one of each. */
@QuarkusTest
@QuarkusTestResource(PostgresStack.class)
@QuarkusTestResource(KafkaStack.class)
@QuarkusTestResource(TokenStack.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Inherited
public @interface ServiceTest {}
