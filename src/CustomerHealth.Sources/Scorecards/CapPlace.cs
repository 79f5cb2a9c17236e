using CustomerHealth.Sources.Yaml;

namespace CustomerHealth.Sources.Scorecards;

/// <summary>Where a cap asks for a measure.</summary>
/// <param name="Measure">The measure's key.</param>
/// <param name="Is">The value it must have.</param>
/// <param name="Where">Where the key stands.</param>
/// <param name="WhereIs">Where the value stands.</param>
/// <param name="Mistakes">Mistakes of its file.</param>
internal sealed record CapPlace(string Measure, string Is, YamlNode Where, YamlNode WhereIs, MistakeList Mistakes);
