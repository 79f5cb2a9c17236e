using System.Collections.Immutable;

namespace CustomerHealth.Core.Replies;

/// <summary>Numbered acts.</summary>
/// <param name="Head">"Do next", "Fill the gaps".</param>
/// <param name="Steps">In the order to do them.</param>
public sealed record StepsSection(string Head, ImmutableArray<Step> Steps) : Section;
