package org.keurwerk.certificate.document;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The public address of this register. It is printed on certificates, so it must not change. */
@Component
class PublicAddresses {

    private final URI register;

    PublicAddresses(@Value("${keurwerk.register-url}") URI register) {
        this.register = register;
    }

    /** Where people type a number that they read, as it is printed for them. */
    String toVerify() {
        return verify("").replaceAll("/$", "");
    }

    /** The page that says whether a number is real and valid. */
    String verify(String number) {
        return register.toString().replaceAll("/+$", "") + "/verify/" + number;
    }
}
