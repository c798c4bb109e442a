package org.keurwerk.platform.broker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.message.SaslAuthenticateRequestData;
import org.apache.kafka.common.message.SaslHandshakeRequestData;
import org.apache.kafka.common.protocol.ApiKeys;
import org.apache.kafka.common.protocol.Errors;
import org.apache.kafka.common.requests.AbstractRequest;
import org.apache.kafka.common.requests.AbstractResponse;
import org.apache.kafka.common.requests.RequestHeader;
import org.apache.kafka.common.requests.SaslAuthenticateRequest;
import org.apache.kafka.common.requests.SaslAuthenticateResponse;
import org.apache.kafka.common.requests.SaslHandshakeRequest;

/** One connection to the broker on this machine: a question, an answer. */
final class Conversation implements AutoCloseable {

    private static final int LONGEST_ANSWER = 1 << 20;
    private static final short HANDSHAKE_VERSION = 1;
    private static final short LOGIN_VERSION = 2;

    private final Socket socket;

    private Conversation(Socket socket) {
        this.socket = socket;
    }

    static Conversation with(int port, int patienceMillis) throws IOException {
        Socket socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), patienceMillis);
            socket.setSoTimeout(patienceMillis);
            return new Conversation(socket);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /** Says who is speaking; the broker answers nothing else before. */
    void login(String user, String password) throws IOException {
        ask(
                ApiKeys.SASL_HANDSHAKE,
                HANDSHAKE_VERSION,
                new SaslHandshakeRequest.Builder(new SaslHandshakeRequestData().setMechanism("PLAIN"))
                        .build(HANDSHAKE_VERSION));
        byte[] words = ('\0' + user + '\0' + password).getBytes(StandardCharsets.UTF_8);
        SaslAuthenticateResponse answer = (SaslAuthenticateResponse) ask(
                ApiKeys.SASL_AUTHENTICATE,
                LOGIN_VERSION,
                new SaslAuthenticateRequest.Builder(new SaslAuthenticateRequestData().setAuthBytes(words))
                        .build(LOGIN_VERSION));
        if (answer.error() != Errors.NONE) {
            throw new IOException("the broker does not let " + user + " in: " + answer.error());
        }
    }

    AbstractResponse ask(ApiKeys key, short version, AbstractRequest request) throws IOException {
        RequestHeader header = new RequestHeader(key, version, "probe", 1);
        ByteBuffer bytes = request.serializeWithHeader(header);
        DataOutputStream out = new DataOutputStream(socket.getOutputStream());
        byte[] message = new byte[bytes.remaining()];
        bytes.get(message);
        out.write(ByteBuffer.allocate(Integer.BYTES + message.length)
                .putInt(message.length)
                .put(message)
                .array());
        DataInputStream in = new DataInputStream(socket.getInputStream());
        int length = in.readInt();
        if (length < 0 || length > LONGEST_ANSWER) {
            throw new IOException("an answer of " + length + " bytes");
        }
        byte[] answer = new byte[length];
        in.readFully(answer);
        return AbstractResponse.parseResponse(ByteBuffer.wrap(answer), header);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
