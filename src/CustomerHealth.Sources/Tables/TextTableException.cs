namespace CustomerHealth.Sources.Tables;

/// <summary>A CSV file that cannot be read; the message says where and why.</summary>
public sealed class TextTableException(string message, Exception? inner = null) : Exception(message, inner);
