using CustomerHealth.Documents.Drawing;

namespace CustomerHealth.Documents.Markdown;

/// <param name="Word">The title where the author gives none.</param>
/// <param name="Color">Of the title and the edge.</param>
/// <param name="Tint">Of the ground.</param>
internal sealed record CalloutLook(string Word, Color Color, Color Tint);
