package org.keurwerk.platform.status;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The files that the pages load: our own, and those of the WebJars under names without a version. */
final class Assets {

    private static final String OWN = "org/keurwerk/platform/status/assets/";

    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml",
            "woff2", "font/woff2");

    private final Map<String, String> places;

    Assets() {
        String bootstrap = webJar("org.webjars", "bootstrap");
        String icons = webJar("org.webjars.npm", "bootstrap-icons");
        places = Map.of(
                "keurwerk.css", OWN + "keurwerk.css",
                "status.css", OWN + "status.css",
                "status.js", OWN + "status.js",
                "mark.svg", OWN + "mark.svg",
                "fonts/inter-latin.woff2", OWN + "fonts/inter-latin.woff2",
                "fonts/inter-latin-ext.woff2", OWN + "fonts/inter-latin-ext.woff2",
                "bootstrap.min.css", bootstrap + "css/bootstrap.min.css",
                "bootstrap-icons.min.css", icons + "font/bootstrap-icons.min.css",
                "fonts/bootstrap-icons.woff2", icons + "font/fonts/bootstrap-icons.woff2");
    }

    /** The asset with this name, empty when there is none. */
    Optional<Reply> find(String name) throws IOException {
        String place = places.get(name);
        if (place == null) {
            return Optional.empty();
        }
        try (InputStream in = open(place)) {
            if (in == null) {
                return Optional.empty();
            }
            String type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
            return Optional.of(Reply.bytes(type, in.readAllBytes()).header("Cache-Control", "max-age=3600"));
        }
    }

    private static String webJar(String group, String artifact) {
        Properties about = new Properties();
        try (InputStream in = open("META-INF/maven/" + group + "/" + artifact + "/pom.properties")) {
            if (in != null) {
                about.load(in);
            }
        } catch (IOException e) {
            // the pages then come without its style, and are readable
        }
        return "META-INF/resources/webjars/" + artifact + "/" + about.getProperty("version", "") + "/";
    }

    private static @Nullable InputStream open(String place) {
        return Assets.class.getClassLoader().getResourceAsStream(place);
    }
}
