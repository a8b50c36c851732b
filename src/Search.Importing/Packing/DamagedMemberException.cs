namespace Search.Importing.Packing;

/// <summary>A part of a packed file is damaged, and there are others behind it: whoever reads on reads the next.</summary>
/// <param name="message">What is wrong, and where.</param>
internal sealed class DamagedMemberException(string message) : IOException(message);
