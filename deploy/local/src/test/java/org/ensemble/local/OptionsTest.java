package org.ensemble.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {

    @Test
    void movePortsOneByOne() {
        Options options = Options.of(List.of("--port", "gateway=8090", "--detach", "--port", "kafka=19500"));
        assertThat(options.detach()).isTrue();
        assertThat(options.ports().of("gateway")).isEqualTo(8090);
        assertThat(options.ports().of("kafka")).isEqualTo(19500);
        assertThat(options.ports().of("keycloak")).isEqualTo(8180);
    }

    @ParameterizedTest
    @CsvSource({"gateway", "gateway=", "gateway=http", "gateway=0", "gateway=70000", "door=80", "''"})
    void refuseAPortThatIsNone(String port) {
        assertThatThrownBy(() -> Options.of(List.of("--port", port))).isInstanceOf(Trouble.class);
    }

    @Test
    void aPodHasANameAndPortsOfItsOwn() {
        Ports ports = Options.of(List.of("--port", "session-service-3=9999", "--pods", "session-service=3"))
                .ports();
        assertThat(ports.pods().of("session-service"))
                .containsExactly("session-service", "session-service-2", "session-service-3");
        assertThat(ports.pods().of("registration-service")).containsExactly("registration-service");
        assertThat(ports.of("session-service")).isEqualTo(8082);
        assertThat(ports.of("session-service-2")).isEqualTo(8182);
        assertThat(ports.of("session-service-3")).isEqualTo(9999);
        assertThat(ports.of("session-service-3-management")).isEqualTo(9282);
    }

    @Test
    void asManyPodsAsCanBeMeetOnNoPort() {
        Ports ports = Options.of(List.of("--pods", "session-service=9", "--pods", "registration-service=9"))
                .ports();
        assertThat(ports.names()).hasSize(Ports.usual().names().size() + 2 * 2 * 8);
        assertThat(ports.names().stream().map(ports::of)).doesNotHaveDuplicates();
        Ports free = Ports.free(ports.pods());
        assertThat(free.names()).isEqualTo(ports.names());
        assertThat(free.names().stream().map(free::of)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"session-service", "session-service=", "session-service=0", "session-service=10", "gateway=2", "''"})
    void refusePodsThatCanNotBe(String pods) {
        assertThatThrownBy(() -> Options.of(List.of("--pods", pods))).isInstanceOf(Trouble.class);
    }

    @Test
    void refuseWhatTheyDoNotKnow() {
        assertThatThrownBy(() -> Options.of(List.of("--clouds")))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("--clouds")
                .hasMessageContaining("--help");
    }
}
