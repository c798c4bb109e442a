/** Certification frameworks (certificeringskaders) as versioned data: a version that was loaded never changes. */
@NullMarked
package org.keurwerk.audit.framework;

import org.jspecify.annotations.NullMarked;
