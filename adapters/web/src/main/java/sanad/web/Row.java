package sanad.web;

/// One row of a list: the whole row is one link.
///
/// @param path where it leads
/// @param what its name; a message, in which what was received is isolated
/// @param why one sentence, its names isolated
/// @param when since when, in words
/// @param utc the same instant for machines, empty where there is none
record Row(String path, String what, String why, String when, String utc) {}
