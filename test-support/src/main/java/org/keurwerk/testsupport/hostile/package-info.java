/** Input that nobody should send and somebody will: made for every field that a service has, sent to it while it runs. */
@NullMarked
package org.keurwerk.testsupport.hostile;

import org.jspecify.annotations.NullMarked;
