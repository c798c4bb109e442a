package org.keurwerk.platform.status;

import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Gives what the server itself refuses, before or beside the routes, the same pages and problems as everything else. */
final class RefusedByServer extends ErrorHandler {

    private final Routes routes;

    RefusedByServer(Routes routes) {
        this.routes = routes;
    }

    /** A page for every method: the body of an answer to {@code HEAD} is left out by the server. */
    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    protected void generateResponse(
            org.eclipse.jetty.server.Request asked,
            Response response,
            int status,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback) {
        routes.refused(status, Request.orUnreadable(asked)).send(response, callback);
    }
}
