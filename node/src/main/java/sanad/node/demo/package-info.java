/// The demonstration: three nodes of invented agencies, and the story of a lead, told and asserted
/// step by step. Everything in it is invented and says so; it never touches a real node's data.
@NullMarked
package sanad.node.demo;

import org.jspecify.annotations.NullMarked;
