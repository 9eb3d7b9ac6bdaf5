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
    void refuseWhatTheyDoNotKnow() {
        assertThatThrownBy(() -> Options.of(List.of("--pods")))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("--pods")
                .hasMessageContaining("--help");
    }
}
