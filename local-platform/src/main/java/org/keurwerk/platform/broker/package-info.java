/** The embedded Kafka broker: the real one, one node that is controller and broker, with its log in the data folder. */
@NullMarked
package org.keurwerk.platform.broker;

import org.jspecify.annotations.NullMarked;
