package org.keurwerk.platform.status;

import java.net.URI;
import java.util.Objects;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.eclipse.jetty.server.handler.ResourceHandler;
import org.eclipse.jetty.util.resource.Resource;
import org.eclipse.jetty.util.resource.ResourceFactory;

/** The files that the pages load: our own, and those of the WebJars under names without a version. */
final class Assets {

    private Assets() {}

    /** Serves them below {@code /assets}, from the jars that {@code factory} opens. */
    static Handler handler(ResourceFactory factory) {
        ResourceHandler files = new ResourceHandler();
        files.setBaseResource(ResourceFactory.combine(
                factory.newClassLoaderResource("org/keurwerk/platform/status/assets/"),
                webJar(factory, "org.webjars/bootstrap").resolve("css/"),
                webJar(factory, "org.webjars.npm/bootstrap-icons").resolve("font/")));
        files.setDirAllowed(false);
        files.setCacheControl("max-age=3600");
        return new ContextHandler(files, "/assets");
    }

    /** The folder of the one version; found by a file that every WebJar has, because not every one lists its folders. */
    private static Resource webJar(ResourceFactory factory, String name) {
        String description = "META-INF/maven/" + name + "/pom.properties";
        String place = Objects.requireNonNull(Assets.class.getClassLoader().getResource(description), description)
                .toString();
        String jar = place.substring(0, place.length() - description.length());
        String artifact = name.substring(name.indexOf('/') + 1);
        return factory.newResource(URI.create(jar + "META-INF/resources/webjars/" + artifact + "/"))
                .list()
                .get(0);
    }
}
