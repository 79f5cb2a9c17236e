using System.Collections.Immutable;
using CustomerHealth.Core.Reviews.Client;

namespace CustomerHealth.Sources.Reviews;

/// <summary>What came of reading the notes of a client's review.</summary>
/// <param name="Notes">Null when there is any mistake.</param>
/// <param name="Mistakes">In the order of their places.</param>
public sealed record ClientNotesReading(ClientNotes? Notes, ImmutableArray<QbrFileMistake> Mistakes);
