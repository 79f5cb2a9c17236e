namespace CustomerHealth.Documents.Templates;

/// <summary>One tag of a template.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Offset">Where its braces open.</param>
/// <param name="End">Behind its closing braces.</param>
/// <param name="Body">What is inside, without the sign that tells the kind.</param>
/// <param name="BodyOffset">Where that begins.</param>
internal sealed record Tag(TagKind Kind, int Offset, int End, string Body, int BodyOffset);
