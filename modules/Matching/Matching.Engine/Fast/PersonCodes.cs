using System.Runtime.InteropServices;

namespace Matching.Engine.Fast;

/// <summary>Sets of which the gate knows the commonest; read only for an opening that asks for others.</summary>
/// <param name="Licences">All bits where the licences are not known, so that none is missing for sure.</param>
/// <param name="Certificates">The same of certificates.</param>
/// <param name="Access">What is needed of the premises.</param>
/// <param name="Forms">Forms of placement that are open.</param>
[StructLayout(LayoutKind.Sequential, Pack = sizeof(ushort))]
internal readonly record struct PersonCodes(uint Licences, uint Certificates, uint Access, ushort Forms);
