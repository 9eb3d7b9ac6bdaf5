package org.ensemble.registration.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.ensemble.platform.test.Topic;
import org.ensemble.registration.AccountStack;
import org.ensemble.registration.Api;
import org.ensemble.registration.ServiceTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class JoinApiTest extends ServiceTest {

    @Test
    void joiningIsAnsweredAndTold() {
        UUID learner = UUID.randomUUID();

        Api.join(learner, Api.answers())
                .then()
                .statusCode(201)
                .body("learner", equalTo(learner.toString()))
                .body("course", equalTo("learn4pe"))
                .body("path", equalTo("supporter"));

        assertThat(told("registration.learner", learner, 1).get(0).value())
                .contains("\"displayName\":\"Amélie T.\"", "\"zone\":\"America/St_Johns\"")
                .doesNotContain("@", "Given");
        assertThat(told("registration.enrolment", learner, 1)).hasSize(1);
        assertThat(told("registration.notice", learner, 1).get(0).value()).contains("\"kind\":\"welcome\"");
    }

    @Test
    void theSameRequestTwiceJoinsOnceAndAsksForTheAccountOnce() {
        UUID learner = UUID.randomUUID();
        int asked = AccountStack.asked();
        String first = Api.join(learner, Api.answers())
                .then()
                .statusCode(201)
                .extract()
                .path("enrolment");

        Api.join(learner, Api.answers()).then().statusCode(200).body("enrolment", equalTo(first));

        assertThat(AccountStack.asked()).isEqualTo(asked + 1);
        Api.as(learner).delete(Api.COURSE).then().statusCode(204);
        Api.as(learner).delete(Api.COURSE).then().statusCode(204);
        Api.as(learner).get(Api.COURSE).then().statusCode(404).body("code", equalTo("not-enrolled"));
        List<ConsumerRecord<String, String>> told = told("registration.enrolment", learner, 2);
        assertThat(told).extracting(it -> Topic.header(it, "ce_sequence")).containsExactly("1", "2");
        assertThat(told("registration.notice", learner, 2).get(1).value()).contains("\"kind\":\"goodbye\"");
    }

    @Test
    void joiningAgainIsAnotherEnrolment() {
        UUID learner = Api.joined();
        String first = Api.as(learner).get(Api.COURSE).path("enrolment");
        Api.as(learner).delete(Api.COURSE);

        Api.join(learner, Api.answers()).then().statusCode(201);

        assertThat(Api.as(learner).get(Api.COURSE).<String>path("enrolment")).isNotEqualTo(first);
    }

    @Test
    void withoutTheAccountNobodyJoinsAndTheAnswerSaysWhenToTryAgain() {
        for (String manner : List.of("broken", "foreign", "slow")) {
            AccountStack.behave(manner);
            UUID learner = UUID.randomUUID();
            Api.as(learner)
                    .header("Accept-Language", "fr")
                    .body(Api.answers())
                    .put(Api.COURSE)
                    .then()
                    .statusCode(503)
                    .header("Retry-After", equalTo("5"))
                    .body("code", equalTo("account-not-reached"))
                    .body("title", containsString("compte"));
            Api.as(learner).get(Api.COURSE).then().statusCode(404);
        }
    }

    @Test
    void whoWasSignedOutMeanwhileIsAskedToSignIn() {
        AccountStack.behave("signed-out");
        Api.join(UUID.randomUUID(), Api.answers()).then().statusCode(401).body("code", equalTo("not-signed-in"));
    }

    @Test
    void faultyAnswersAreNamedEach() {
        Api.join(UUID.randomUUID(), Map.of())
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("input-rejected"))
                .body("errors.field", hasItems("displayName", "language", "time", "zone", "consent"));
    }

    static List<ConsumerRecord<String, String>> told(String topic, UUID learner, int many) {
        return new Topic(topic).read(many, it -> learner.toString().equals(it.key()));
    }
}
