/** What the tests of all services share: the real broker in the test's process, a document store, a clock that tests move, house rules. */
@NullMarked
package org.keurwerk.testsupport;

import org.jspecify.annotations.NullMarked;
