package org.keurwerk.platform.launch;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keurwerk.platform.TestJvm;

class PreflightTest {

    @Test
    void aPortInUseIsNamedWithWhatToDo() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            assertThatThrownBy(() -> Preflight.checkPorts(Map.of("portal", port)))
                    .isInstanceOf(CannotStart.class)
                    .hasMessage("Port " + port + " (portal) is in use by another program: stop that program,"
                            + " or start Keurwerk on other ports with --port-offset 100.");
        }
    }

    @Test
    void severalPortsInUseAreNamedTogether() throws Exception {
        try (ServerSocket one = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                ServerSocket two = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Map<String, Integer> ports = new LinkedHashMap<>();
            ports.put("portal", one.getLocalPort());
            ports.put("broker", two.getLocalPort());
            assertThatThrownBy(() -> Preflight.checkPorts(ports))
                    .hasMessageStartingWith("Ports " + one.getLocalPort() + " (portal), " + two.getLocalPort()
                            + " (broker) are in use by other programs:");
        }
    }

    @Test
    void freePortsAreFine() {
        assertThatCode(() -> Preflight.checkPorts(Map.of("portal", TestJvm.freePort())))
                .doesNotThrowAnyException();
    }

    @Test
    void aFullDiskSaysHowMuchIsLeftAndHowMuchIsNeeded() {
        assertThatThrownBy(() -> Preflight.checkDisk(Path.of("data"), 12))
                .isInstanceOf(CannotStart.class)
                .hasMessage("The disk of data has only 12 MB left and Keurwerk needs 500 MB:"
                        + " free some space, or choose another disk with --data DIR.");
        assertThatCode(() -> Preflight.checkDisk(Path.of("data"), 500)).doesNotThrowAnyException();
    }

    @Test
    void aDiskThatCannotBeAskedIsOneSentence() {
        assertThatThrownBy(() -> Preflight.checkDisk(Path.of("no", "such", "folder")))
                .isInstanceOf(CannotStart.class)
                .hasMessageStartingWith("The disk of ")
                .hasMessageContaining("cannot be asked for its free space")
                .hasMessageEndingWith("choose another folder with --data DIR.");
    }
}
