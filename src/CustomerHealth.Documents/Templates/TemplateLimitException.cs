namespace CustomerHealth.Documents.Templates;

/// <summary>Stops the engine when a template writes or loops too much.</summary>
internal sealed class TemplateLimitException(string message) : Exception(message);
