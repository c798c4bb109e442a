package org.keurwerk.platform.launch;

import java.net.URI;

/** The addresses that people and clients use. */
record Addresses(URI portal, URI register, URI notifications, URI status, String broker, URI store, URI smtp) {

    static Addresses at(Ports ports) {
        return new Addresses(
                web(ports.portal()),
                web(ports.certificate()),
                web(ports.notification()),
                web(ports.status()),
                "127.0.0.1:" + ports.broker(),
                URI.create("mongodb://127.0.0.1:" + ports.store()),
                URI.create("smtp://127.0.0.1:" + ports.smtp()));
    }

    private static URI web(int port) {
        return URI.create("http://localhost:" + port);
    }
}
