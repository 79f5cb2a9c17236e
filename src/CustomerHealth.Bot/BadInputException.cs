namespace CustomerHealth.Bot;

/// <summary>Something that the one who started the program can put right; the message is the sentence for them.</summary>
internal class BadInputException(string message, Exception? inner = null) : Exception(message, inner);
