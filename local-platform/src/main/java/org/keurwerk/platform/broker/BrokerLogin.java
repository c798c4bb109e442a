package org.keurwerk.platform.broker;

import java.util.Map;
import javax.security.auth.login.AppConfigurationEntry;
import javax.security.auth.login.AppConfigurationEntry.LoginModuleControlFlag;
import javax.security.auth.login.Configuration;
import org.apache.kafka.common.security.plain.PlainLoginModule;
import org.jspecify.annotations.Nullable;

/** Tells the broker in this process its users, from memory: in no file and in no setting that is logged. */
final class BrokerLogin extends Configuration {

    private static final String SERVER = "KafkaServer";

    private final Map<String, String> options;

    BrokerLogin(BrokerUsers users) {
        this.options = users.asLoginOptions();
    }

    @Override
    public AppConfigurationEntry @Nullable [] getAppConfigurationEntry(String name) {
        if (!name.equals(SERVER)) {
            return null;
        }
        return new AppConfigurationEntry[] {
            new AppConfigurationEntry(PlainLoginModule.class.getName(), LoginModuleControlFlag.REQUIRED, options)
        };
    }
}
