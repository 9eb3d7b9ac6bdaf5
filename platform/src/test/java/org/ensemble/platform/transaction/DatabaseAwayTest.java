package org.ensemble.platform.transaction;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.ensemble.platform.test.KafkaStack;
import org.ensemble.platform.test.PostgresStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresStack.class)
@QuarkusTestResource(KafkaStack.class)
class DatabaseAwayTest {

    @Test
    void aMistakeOfOursIsNoneOfTheDatabases() {
        given().post("/cut/mistake").then().statusCode(500).body("code", equalTo("unexpected"));
    }

    @Test
    void aConnectionThatBrokeIsNobodysMistakeAndTheNextRequestGetsAnother() {
        given().post("/cut").then().statusCode(503).header("Retry-After", "2").body("code", equalTo("unavailable"));
        given().post("/sample/" + UUID.randomUUID()).then().statusCode(204);
    }
}
