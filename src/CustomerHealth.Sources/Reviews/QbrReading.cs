using System.Collections.Immutable;
using CustomerHealth.Core.Reviews;

namespace CustomerHealth.Sources.Reviews;

/// <summary>What came of reading a QBR file: expectations that may be sent, or every reason why not.</summary>
/// <param name="Expectations">Null when there is any mistake.</param>
/// <param name="Mistakes">In the order of their places.</param>
public sealed record QbrReading(QbrExpectations? Expectations, ImmutableArray<QbrFileMistake> Mistakes);
