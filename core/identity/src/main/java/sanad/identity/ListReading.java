package sanad.identity;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import sanad.lists.ListEntry;
import sanad.lists.ListVersion;
import sanad.lists.Lists;
import sanad.lists.RowProblem;
import sanad.lists.UnreadableList;

/// What a list's files say, as it may be kept: plain text, each reference once.
///
/// @param version what the list says of itself, with the problems of its rows
/// @param entries at least one
record ListReading(ListVersion version, List<ListEntry> entries) {
  ListReading {
    entries = List.copyOf(entries);
  }

  /// Reads a list, or says why it is not kept: it is none, is damaged, or has no room.
  ///
  /// @param files as [DesignationLists#load] takes them
  /// @param room beside the other lists
  static Reply<ListReading> of(List<Path> files, ListRoom room) throws IOException {
    ListVersion stated;
    try {
      var leading = Lists.leading(files);
      if (leading.size() != 1) {
        return Reply.refused(IdentityCode.LIST_SEVERAL, "file", names(leading));
      }
      stated = Lists.read(leading.getFirst(), room);
    } catch (UnreadableList unreadable) {
      return Reply.refused(code(unreadable.why()), "file", unreadable.place());
    } catch (CharacterCodingException other) {
      return Reply.refused(IdentityCode.LIST_GARBLED, "file");
    }
    return room.isFull() ? room.refusal() : checked(stated, room.read());
  }

  private static Reply<ListReading> checked(ListVersion stated, List<ListEntry> read) {
    var garbled = read.stream().filter(PlainText::garbled).toList();
    if (ListVersion.isGarbled(garbled.size(), read.size())) {
      var place = "%s/%s".formatted(garbled.size(), read.size());
      return Reply.refused(IdentityCode.LIST_GARBLED, "file", place);
    }
    var entries = Entries.distinct(read.stream().map(PlainText::of).toList());
    if (entries.isEmpty()) {
      return Reply.refused(IdentityCode.LIST_EMPTY, "file");
    }
    var problems = new ArrayList<>(stated.problems());
    garbled.forEach(
        entry -> problems.add(RowProblem.entry(entry.reference(), RowProblem.Kind.NO_UTF8)));
    var version =
        new ListVersion(
            stated.format(), PlainText.of(stated.version()), stated.entries(), problems);
    return new Reply.Done<>(new ListReading(version, List.copyOf(entries)));
  }

  private static String names(List<Path> files) {
    return files.stream()
        .map(file -> String.valueOf(file.getFileName()))
        .collect(Collectors.joining(", "));
  }

  /// What is told where a file is no list.
  static IdentityCode code(UnreadableList.Why why) {
    return switch (why) {
      case FORM -> IdentityCode.LIST_UNREADABLE;
      case EMPTY -> IdentityCode.LIST_EMPTY;
      case HEADER -> IdentityCode.LIST_HEADER;
      case NAMES -> IdentityCode.LIST_NAMES;
      case BROKEN -> IdentityCode.LIST_BROKEN;
      case ENCODING -> IdentityCode.LIST_GARBLED;
      case CUT -> IdentityCode.LIST_CUT;
      case PARTS -> IdentityCode.LIST_PARTS;
      case PACKED -> IdentityCode.LIST_PACKED;
      case PAGE -> IdentityCode.LIST_PAGE;
      case CHANGES -> IdentityCode.LIST_CHANGES;
    };
  }
}
